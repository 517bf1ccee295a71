import QtQuick

// One line: turn's number, team, and a quieter title. Shrinks as a whole when too long.
Row {
    id: root

    property string number: ""
    property string team: ""
    property string title: ""
    property bool dot: false
    property real px: 48
    property real room: 1728
    property real base: 0

    height: base + 30
    spacing: dot ? 22 : 26
    transformOrigin: Item.Left
    scale: Math.min(1, room / Math.max(1, implicitWidth))

    NumberPlate {
        y: root.base - root.px / 3 - height / 2
        height: root.px * 1.34
        px: root.px * 0.97
        number: root.number
    }
    Words {
        base: root.base
        px: root.px
        weight: 700
        text: root.team
    }
    Rectangle {
        visible: root.dot && root.title !== ""
        y: root.base - root.px * 0.37
        width: 11
        height: 11
        radius: 5.500
        color: Theme.gold
        antialiasing: true
    }
    Words {
        base: root.base
        px: root.px
        color: Theme.ink2
        text: root.title
    }
}
