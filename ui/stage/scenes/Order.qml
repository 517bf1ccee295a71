pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// The order of the teams as the lots give it: filled when drawn, dashed while open.
Picture {
    id: root

    readonly property int count: scene.rows.length
    readonly property int ranks: Math.max(4, Math.ceil(count / 2))
    readonly property bool many: ranks > 6
    readonly property real start: many ? 238 : 248
    readonly property real pitch: (many ? 646 : 632) / ranks

    Header {
        header: root.scene.header
    }
    FitWords {
        id: title
        x: 96
        base: 205
        room: 900
        size: 68
        weight: 700
        words: root.scene.title
    }
    FitWords {
        x: 1824 - width
        base: 205
        room: 1728 - title.width - 60
        steps: [46, 56, 1, 40, 48, 1, 36, 44, 1]
        color: Theme.ink2
        words: root.scene.note
    }
    Repeater {
        model: root.count
        delegate: Item {
            id: row
            required property int index
            readonly property var pair: root.scene.rows[index] ?? ["", ""]
            readonly property bool open: pair[1] === ""
            readonly property bool fresh: index === root.scene.fresh
            // A low row has no room for a frame: the one just drawn is filled.
            readonly property bool filled: fresh && root.ranks > 5
            readonly property real high: root.pitch - (root.many ? 6 : root.ranks > 5 ? 12 : 18)
            x: 96 + 876 * Math.floor(index / root.ranks)
            y: root.start + root.pitch * (index % root.ranks)
            width: 852
            height: high
            Rectangle {
                visible: !row.open
                anchors.fill: parent
                radius: 20
                color: row.filled ? Theme.gold : row.fresh ? Theme.cardHi : Theme.card
                border.width: row.filled ? 0 : row.fresh ? 8 : 3
                border.color: row.fresh ? Theme.gold : Theme.lineSoft
                antialiasing: true
            }
            Dashes {
                visible: row.open
                anchors.fill: parent
            }
            Rectangle {
                x: 22
                anchors.verticalCenter: parent.verticalCenter
                width: 92
                height: Math.min(92, row.high - 24)
                radius: 16
                color: row.filled ? Theme.goldInk : row.fresh ? Theme.gold : "transparent"
                border.width: row.fresh || row.open ? 0 : 4
                border.color: Theme.gold
                antialiasing: true
                FitWords {
                    x: (parent.width - width) / 2
                    middle: parent.height / 2
                    room: 80
                    size: Math.min(60, row.high * 0.550)
                    weight: row.open ? 400 : 900
                    color: row.filled ? Theme.gold : row.fresh ? Theme.goldInk : row.open ? Theme.ink2 : Theme.gold
                    words: row.pair[0]
                }
            }
            Rise {
                shown: !row.open
                early: false
                x: 136
                width: 700
                height: row.high
                FitWords {
                    middle: row.high / 2
                    room: 700
                    steps: [60, 70, 1, 52, 62, 1, 44, 52, 1, 36, 44, 1, 36, root.many ? 34 : 38, 2]
                    weight: 700
                    color: row.filled ? Theme.goldInk : Theme.ink
                    words: row.pair[1]
                }
            }
        }
    }
    Seal {
        x: 1824 - width
        y: 890
        text: root.scene.seal
    }
}
