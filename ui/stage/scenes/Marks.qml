pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// Published marks: cards turn over one after another, then the panel, the penalty, the result.
Picture {
    id: root

    readonly property int count: scene.cards.length
    // More than seven judges sit in two ranks: their digits stay large.
    readonly property bool low: count > 7
    readonly property int across: low ? Math.ceil(count / 2) : Math.max(1, count)
    readonly property real gap: count > 5 && !low ? 18 : 33
    readonly property real wide: Math.min(480, (1728 + gap) / across - gap)
    readonly property real start: 960 - (across * (wide + gap) - gap) / 2
    // Team and title stand under each other when one line cannot hold both.
    readonly property real named: Backstage.width(scene.team, 900, 60)
    readonly property bool stacked: named > 1100 || named + 24 + Backstage.width(scene.title, 400, 36) > 1728
    readonly property bool penalised: scene.penalty[1] !== ""
    // Without single marks the result stands in the middle of the hall's picture.
    readonly property real lift: count > 0 ? 0 : -170

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
        base: root.stacked ? 176 : 221
        room: root.stacked ? 1728 : 1100
        steps: [84, 96, 1, 72, 84, 1, 60, 70, 1, 52, 62, 1, 44, 52, 1, 36, 44, 1]
        weight: 900
        words: root.scene.team
    }
    FitWords {
        x: root.stacked ? 96 : team.x + team.width + 24
        base: root.stacked ? 230 : 221
        room: 1824 - x
        steps: root.stacked ? [44, 52, 1, 40, 48, 1, 36, 44, 1] : [52, 62, 1, 46, 54, 1, 36, 44, 1]
        color: Theme.ink2
        words: root.scene.title
    }
    Repeater {
        model: root.count
        delegate: MarkCard {
            required property int index
            x: root.start + (index % root.across) * (root.wide + root.gap)
            y: root.low ? 250 + 178 * Math.floor(index / root.across) : 266
            width: root.wide
            height: root.low ? 164 : 246
            low: root.low
            delay: 320 + index * 500
            card: root.scene.cards[index] ?? ({label: "", mark: "", note: ""})
        }
    }
    Rise {
        y: root.lift
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
        y: root.lift
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
        y: 595 + root.lift
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
