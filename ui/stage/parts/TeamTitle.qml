import QtQuick

// Turn's number, team, and a quieter title: on one line, or under each other when that is too long.
Item {
    id: root

    property string number: ""
    property string team: ""
    property string title: ""
    property bool dot: false
    property real px: 48
    property real room: 1728
    property real base: 0
    readonly property real gap: dot ? 22 : 26
    readonly property real space: room - (plate.visible ? plate.width + gap : 0)
    readonly property real natural: Backstage.width(team, 700, px) + (title === "" ? 0 : gap + (dot ? 33 : 0) + Backstage.width(title, 400, px))
    readonly property bool stacked: natural * 36 / px > space
    readonly property real size: stacked ? px : Math.min(px, Math.floor(px * space / natural))

    width: plate.visible ? plate.width + gap + words.width : words.width
    height: base + 30

    NumberPlate {
        id: plate
        y: root.base - root.px / 3 - height / 2
        height: root.px * 1.34
        px: root.px * 0.97
        number: root.number
    }
    Item {
        id: words
        x: plate.visible ? plate.width + root.gap : 0
        width: root.stacked ? Math.max(name.width, under.width) : under.visible ? under.x + under.width : name.width
        FitWords {
            id: name
            base: root.stacked ? root.base - 26 - (fitted.lines - 1) * fitted.line : root.base
            room: root.space
            steps: root.stacked ? [44, 54, 1, 40, 48, 1, 36, 44, 1, 36, 42, 2] : [root.size, root.size, 1]
            weight: 700
            words: root.team
        }
        Rectangle {
            visible: root.dot && !root.stacked && root.title !== ""
            x: name.width + root.gap
            y: root.base - root.size * 0.37
            width: 11
            height: 11
            radius: 5.500
            color: Theme.gold
            antialiasing: true
        }
        FitWords {
            id: under
            visible: root.title !== ""
            x: root.stacked ? 0 : name.width + root.gap + (root.dot ? 33 : 0)
            base: root.stacked ? root.base + 26 : root.base
            room: root.stacked ? root.space : 1728
            steps: root.stacked ? [40, 48, 1, 36, 44, 1, 36, 42, 2] : [root.size, root.size, 1]
            color: Theme.ink2
            words: root.title
        }
    }
}
