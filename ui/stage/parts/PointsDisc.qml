import QtQuick

// Takes the clock's place after the reveal: filled when points were earned, outlined when not.
Item {
    id: root

    property var points: null
    readonly property bool earned: points ? points.earned : false

    width: 268
    height: 318

    Rectangle {
        width: 268
        height: 268
        radius: 134
        color: root.earned ? Theme.jade : "transparent"
        border.width: root.earned ? 0 : 8
        border.color: Theme.lineSoft
        antialiasing: true
    }
    FitWords {
        anchors.horizontalCenter: parent.horizontalCenter
        base: 134 + 0.33 * px
        size: 150
        room: 216
        weight: 900
        color: root.earned ? Theme.jadeInk : Theme.ink
        words: root.points ? root.points.text : ""
    }
    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        base: 306
        px: 40
        weight: root.earned ? 700 : 600
        color: root.earned ? Theme.jade : Theme.ink2
        text: root.points ? root.points.caption : ""
    }
}
