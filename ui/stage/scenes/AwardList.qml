pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// Several winners of one tier, at most three rows; a row appears when it is named.
Picture {
    id: root

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
        model: 3
        delegate: Rise {
            id: winner
            required property int index
            readonly property var row: root.scene.rows[index] ?? ({name: "", unit: "", total: ""})
            shown: index < root.scene.rows.length
            early: false
            x: 96
            y: 330 + 196 * index
            width: 1728
            height: 172
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
                cy: 86
                r: 52
                rays: false
                number: root.scene.number
            }
            FitWords {
                x: 188
                middle: 88
                room: unit.words === "" ? 1180 : 840
                steps: [88, 100, 1, 74, 86, 1, 62, 72, 1, 58, 68, 2]
                weight: 900
                words: winner.row.name
            }
            FitWords {
                id: unit
                x: 1059
                middle: 88
                room: 330
                steps: [56, 66, 1, 48, 56, 1, 40, 48, 1, 40, 48, 2, 36, 42, 3]
                color: Theme.ink2
                words: winner.row.unit
            }
            FitWords {
                x: 1676 - width
                middle: 88
                room: 270
                size: 84
                weight: 700
                color: Theme.gold
                words: winner.row.total
            }
        }
    }
}
