import QtQuick

// A turn's number on a small gold plate.
Rectangle {
    id: root

    property string number: ""
    property real px: 46

    visible: number !== ""
    width: visible ? Math.max(72, label.width + 36) : 0
    height: 66
    radius: 12
    color: Theme.gold
    antialiasing: true

    Words {
        id: label
        x: (root.width - width) / 2
        base: root.height / 2 + 0.33 * px
        px: root.px
        weight: 900
        color: Theme.goldInk
        text: root.number
    }
}
