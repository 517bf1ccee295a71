pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// A part begins: its number in the ring, its title, up to four facts.
Picture {
    id: root

    component Ring: Rectangle {
        property real r: 300
        x: 420 - r
        y: 520 - r
        width: 2 * r
        height: width
        radius: r
        color: "transparent"
        border.color: Theme.gold
        antialiasing: true
    }

    Gong {
        cx: 420
        cy: 520
        hole: 300
        clear: [Qt.rect(800, 200, 1024, 720)]
    }
    Header {
        header: root.scene.header
    }
    Ring {
        r: 302
        border.width: 5
    }
    Ring {
        r: 280
        border.width: 3
    }
    Ring {
        r: 240
        border.width: 3
    }
    FitWords {
        x: 420 - width / 2 + spacing / 2
        base: root.scene.number === "" ? 542 : 377
        room: 380
        size: 66
        weight: 700
        spacing: 6
        color: Theme.gold
        words: root.scene.label
    }
    FitWords {
        x: 420 - width / 2
        base: 500 + 0.5 * px
        steps: [320, 330, 1, 240, 250, 1, 170, 180, 1]
        room: 400
        weight: 900
        words: root.scene.number
    }
    FitWords {
        x: 800
        middle: 390
        room: 1024
        steps: [144, 162, 2, 120, 138, 2, 96, 108, 3, 84, 96, 3]
        weight: 900
        words: root.scene.title
    }
    Rectangle {
        x: 800
        y: 574
        width: 220
        height: 7
        radius: 3.500
        color: Theme.gold
        antialiasing: true
    }
    Repeater {
        model: root.scene.facts.length
        delegate: Item {
            id: fact
            required property int index
            readonly property var three: root.scene.facts[index] ?? ["star", "", ""]
            readonly property real room: index % 2 ? 402 : 410
            x: index % 2 ? 1324 : 800
            y: 618 + 156 * Math.floor(index / 2)
            Icon {
                y: 34
                size: 72
                name: fact.three[0]
            }
            FitWords {
                x: 98
                base: 61
                steps: [58, 68, 1, 50, 60, 1, 42, 50, 1]
                room: fact.room
                weight: 700
                words: fact.three[1]
            }
            FitWords {
                x: 98
                base: 115
                steps: [42, 50, 1, 36, 44, 1]
                room: fact.room
                color: Theme.ink2
                words: fact.three[2]
            }
        }
    }
}
