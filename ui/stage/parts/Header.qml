pragma ComponentBehavior: Bound
import QtQuick

// The quiet line on top with the logo, or a little gong, and its hairline.
Item {
    id: root

    property var header: ({left: "", right: ""})

    width: 1920
    height: 112

    Logo {
        id: logo
        x: 96
        y: 52
    }
    Repeater {
        model: Theme.logo > 0 ? [] : [[22, 3], [13.5, 2], [6, 2]]
        delegate: Rectangle {
            required property var modelData
            x: 118 - modelData[0]
            y: 75 - modelData[0]
            width: 2 * modelData[0]
            height: width
            radius: modelData[0]
            color: "transparent"
            border.width: modelData[1]
            border.color: Theme.gold
            antialiasing: true
        }
    }
    Words {
        id: part
        x: 1824 - width
        base: 87
        px: 36
        weight: 600
        color: Theme.ink2
        text: root.header.right
    }
    FitWords {
        x: Theme.logo > 0 ? 96 + logo.width + 20 : 158
        base: 87
        size: 36
        steps: [36, 46, 1]
        room: part.x - 40 - x
        visible: px >= 36
        color: Theme.ink2
        words: root.header.left
    }
    Rectangle {
        x: 96
        y: 108
        width: 1728
        height: 2
        color: Theme.lineSoft
    }
}
