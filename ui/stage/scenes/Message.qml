pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// A title and up to three lines: rules, guests, thanks.
Picture {
    id: root

    readonly property int count: scene.lines.length
    readonly property real head: 501 - 70 * count

    Gong {
        clear: [Qt.rect(200, 200, 1520, 700)]
    }
    Header {
        header: root.scene.header
    }
    FitWords {
        x: 960 - width / 2
        middle: root.head
        room: 1640
        steps: [132, 154, 1, 112, 130, 1, 92, 108, 2]
        weight: 900
        centred: true
        words: root.scene.title
    }
    Rectangle {
        visible: root.count > 0
        x: 850
        y: root.head + 124
        width: 220
        height: 7
        radius: 3.500
        color: Theme.gold
        antialiasing: true
    }
    Repeater {
        model: root.count
        delegate: FitWords {
            required property int index
            x: 960 - width / 2
            middle: root.head + 216 + 116 * index
            room: 1640
            steps: [68, 82, 1, 60, 72, 1, 52, 56, 2]
            weight: 600
            centred: true
            words: root.scene.lines[index] ?? ""
        }
    }
}
