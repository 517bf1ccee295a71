pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// A title and up to three lines: rules, guests, thanks.
Picture {
    id: root

    readonly property int count: scene.lines.length
    readonly property bool deep: scene.lines.some(line => Backstage.fit(line, 1640, 600, [52, 60, 9], 0).lines > 1)
    readonly property real pitch: deep ? 152 : 116
    readonly property real head: 501 - 0.6 * pitch * count

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
        steps: root.deep ? [112, 130, 1, 92, 108, 1, 76, 90, 1, 66, 78, 2] : [132, 154, 1, 112, 130, 1, 92, 108, 2]
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
            middle: root.head + 216 + root.pitch * index
            room: 1640
            steps: [68, 82, 1, 60, 72, 1, 52, 60, 1, 50, 58, 2, 44, 52, 2, 36, 44, 3]
            weight: 600
            centred: true
            words: root.scene.lines[index] ?? ""
        }
    }
}
