pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// Several winners of one tier. Places are filled from the lowest up, so nothing moves when the
// next one is named; places still open are dashed.
Picture {
    id: root

    readonly property int slots: Math.max(scene.slots, scene.rows.length)
    readonly property bool low: slots > 3
    readonly property real pitch: low ? 608 / slots : 196
    readonly property real high: low ? pitch - 14 : 172

    band: 50

    Header {
        header: root.scene.header
    }
    FitWords {
        x: 96
        middle: 218
        room: 1728 - subtitle.width - 60
        steps: [110, 130, 1, 94, 110, 1, 77, 92, 1, 66, 76, 2]
        weight: 900
        color: Theme.gold
        words: root.scene.title
    }
    Words {
        id: subtitle
        x: 1824 - width
        base: 254
        px: 58
        weight: 600
        text: root.scene.subtitle
    }
    Repeater {
        model: root.slots
        delegate: Item {
            id: place
            required property int index
            readonly property int at: index - root.slots + root.scene.rows.length
            readonly property var row: root.scene.rows[at] ?? ({name: "", unit: "", total: ""})
            x: 96
            y: (root.low ? 322 : 330) + root.pitch * index
            width: 1728
            height: root.high
            Dashes {
                visible: place.at < 0
                anchors.fill: parent
            }
            Rise {
                width: 1728
                height: root.high
                shown: place.at >= 0
                early: place.at === 0
                Rectangle {
                    anchors.fill: parent
                    radius: 20
                    color: Theme.card
                    border.width: 2
                    border.color: Theme.lineSoft
                    antialiasing: true
                }
                Medal {
                    cx: 90
                    cy: root.high / 2
                    r: root.low ? root.high * 0.36 : 52
                    rays: false
                    number: root.scene.number
                }
                FitWords {
                    x: 188
                    middle: root.high / 2 + 2
                    room: unit.words === "" ? 1180 : root.low ? 712 : 828
                    steps: root.low ? [66, 76, 1, 56, 66, 1, 46, 54, 1, 38, 40, 2, 36, 38, 2] : [88, 100, 1, 74, 86, 1, 62, 72, 1, 58, 68, 2]
                    weight: 900
                    words: place.row.name
                }
                FitWords {
                    id: unit
                    x: root.low ? 930 : 1046
                    middle: root.high / 2 + 2
                    room: root.low ? 545 : 350
                    steps: root.low ? [46, 54, 1, 40, 48, 1, 36, 38, 2] : [56, 66, 1, 48, 56, 1, 40, 48, 1, 40, 48, 2, 36, 42, 3, 36, 39, 4]
                    color: Theme.ink2
                    words: place.row.unit
                }
                FitWords {
                    x: 1676 - width
                    middle: root.high / 2 + 2
                    room: root.low ? 200 : 270
                    size: root.low ? 62 : 84
                    weight: 700
                    color: Theme.gold
                    words: place.row.total
                }
            }
        }
    }
}
