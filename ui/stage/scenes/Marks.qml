pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// Published marks: cards one after another, then the panel, the penalty, and the result.
Picture {
    id: root

    readonly property int count: scene.cards.length
    readonly property real gap: count > 5 ? 18 : 33
    readonly property real wide: Math.min(480, (1728 + gap) / Math.max(1, count) - gap)
    readonly property real start: 960 - (count * (wide + gap) - gap) / 2
    readonly property bool penalised: scene.penalty[1] !== ""

    component Sign: Words {
        base: 828
        px: 112
        color: Theme.ink2
    }

    Header {
        header: root.scene.header
    }
    FitWords {
        id: team
        x: 96
        base: 221
        room: 1100
        steps: [84, 96, 1, 72, 84, 1, 60, 70, 1]
        weight: 900
        words: root.scene.team
    }
    FitWords {
        x: team.x + team.width + 24
        base: 221
        room: 1824 - x
        steps: [52, 62, 1, 46, 54, 1, 36, 44, 1]
        color: Theme.ink2
        words: root.scene.title
    }
    Repeater {
        model: root.count
        delegate: Rise {
            id: card
            required property int index
            readonly property var mark: root.scene.cards[index] ?? ({label: "", mark: "", note: ""})
            readonly property bool out: mark.note !== ""
            x: root.start + index * (root.wide + root.gap)
            y: 266
            width: root.wide
            height: 246
            delay: 320 + index * 500
            duration: 300
            Rectangle {
                anchors.fill: parent
                radius: 20
                color: card.out ? "transparent" : Theme.card
                border.width: 3
                border.color: Theme.lineSoft
                antialiasing: true
            }
            FitWords {
                x: (root.wide - width) / 2
                base: 65
                room: root.wide - 24
                steps: [42, 50, 1, 38, 46, 1]
                color: Theme.ink2
                words: card.mark.label
            }
            FitWords {
                x: (root.wide - width) / 2
                base: card.out ? 160 : 191
                room: root.wide - 16
                steps: [112, 140, 1, 96, 120, 1, 84, 100, 1]
                weight: card.out ? 400 : 700
                measure: 700
                color: card.out ? Theme.dim : Theme.ink
                words: card.mark.mark
            }
            FitWords {
                x: (root.wide - width) / 2
                base: 218
                room: root.wide - 20
                steps: [38, 46, 1, 36, 44, 1]
                weight: 600
                color: Theme.coral
                words: card.mark.note
            }
        }
    }
    Rise {
        delay: 320 + root.count * 500
        Mark {
            x: root.penalised ? 96 : 300
            width: root.penalised ? 304 : 440
            label: root.scene.panel[0]
            number: root.scene.panel[1]
        }
        Sign {
            x: 1053 - width / 2
            text: "="
        }
    }
    Rise {
        shown: root.penalised
        delay: 820 + root.count * 500
        Sign {
            x: 516 - width / 2
            text: String.fromCharCode(0x2212)
        }
        Mark {
            x: 586
            width: 412
            label: root.scene.penalty[0]
            number: root.scene.penalty[1]
        }
    }
    Rise {
        delay: (root.penalised ? 1320 : 820) + root.count * 500
        x: 1124
        y: 595
        Rectangle {
            width: 700
            height: 330
            radius: 28
            color: Theme.gold
            antialiasing: true
        }
        FitWords {
            x: 350 - width / 2
            base: 73
            room: 640
            size: 50
            weight: 700
            color: Theme.goldInk
            words: root.scene.result[0]
        }
        FitWords {
            x: 350 - width / 2
            base: 271
            room: 660
            steps: [220, 240, 1, 190, 210, 1, 150, 170, 1]
            weight: 900
            color: Theme.goldInk
            words: root.scene.result[1]
        }
    }
}
