pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// A question in any of its states. Texts keep their places from reading to reveal.
Picture {
    id: root

    // With a picture, film or sound beside it the question has less room.
    readonly property bool shows: !!scene.media
    readonly property bool locked: scene.options.some(option => option.look === "chosen")
    readonly property int count: scene.options.length
    // Rows for three options, or when any option needs more than two lines in a 2 x 2 card.
    readonly property bool rows: count === 3 || (count === 4 && scene.options.some(option => Backstage.fit(option.text, 852 - 140 - 149, 700, [52, 60, 9], 0).lines > 2))
    // One size for all options: the largest that holds the longest, so that no size gives a hint.
    readonly property var steps: {
        const most = Math.max(1, Math.floor((high - 24) / 60));
        const sizes = !rows ? [52, 60, most, 50, 58, most, 44, 50, most] : count > 3 ? [50, 58, 1, 44, 52, 1, 40, 48, 1, 36, 34, 2] : [52, 60, 1, 46, 54, 1, 40, 44, 2];
        const room = (rows ? 1728 : 852) - 64 - Math.min(92, high - 22) - (rows ? 264 : 132);
        for (let n = 0; n + 3 < sizes.length; n += 3) {
            const step = sizes.slice(n, n + 3);
            if (scene.options.every(option => Backstage.fit(option.text, room, 700, step, 0).px === step[0]))
                return step;
        }
        return sizes.slice(-3);
    }
    readonly property int ranks: rows ? count : Math.ceil(count / 2)
    readonly property real pitch: rows ? (count > 3 ? 86 : 110) : ranks > 2 ? 340 / ranks : 172
    readonly property real high: rows ? (count > 3 ? 76 : 96) : ranks > 2 ? pitch - 12 : 150

    Header {
        header: root.scene.header
    }
    Rectangle {
        id: number
        x: 96
        y: 138
        width: label.width + 46
        height: 56
        radius: 12
        color: Theme.gold
        antialiasing: true
        Words {
            id: label
            x: 23
            base: 41
            px: 40
            weight: 700
            color: Theme.goldInk
            text: root.scene.number
        }
    }
    Row {
        x: number.x + number.width + 23
        spacing: 22
        Repeater {
            model: root.scene.meta.length
            delegate: Row {
                id: piece
                required property int index
                spacing: 22
                Rectangle {
                    visible: piece.index > 0
                    y: 161
                    width: 10
                    height: 10
                    radius: 5
                    color: Theme.gold
                    antialiasing: true
                }
                Words {
                    base: 179
                    px: 40
                    weight: 600
                    color: Theme.ink2
                    text: root.scene.meta[piece.index] ?? ""
                }
            }
        }
    }
    FitWords {
        objectName: "question"
        x: 96
        base: root.shows ? 204 + fitted.px : fitted.lines > 3 ? 262 : fitted.lines > 2 ? 269 : 272
        room: root.shows ? 888 : 1380
        weight: 700
        steps: root.shows ? [68, 82, 3, 60, 72, 4, 52, 62, 4, 46, 55, 5, 40, 48, 6, 36, 42, 7] : [72, 88, 2, 68, 82, 3, 60, 73, 4]
        words: root.scene.text
    }
    Loader {
        active: root.shows
        x: 1016
        y: 216
        width: 464
        height: 286
        sourceComponent: Reel {
            objectName: "reel"
            reel: root.scene.media ?? null
        }
    }
    ClockRing {
        objectName: "clock"
        visible: !!root.scene.clock
        x: 1536
        y: 132
        face: root.scene.clock ?? null
    }
    Rise {
        x: 1536
        y: 132
        shown: !!root.scene.points
        PointsDisc {
            points: root.scene.points ?? null
        }
    }
    Repeater {
        model: root.count
        delegate: OptionCard {
            required property int index
            objectName: "option"
            x: 96 + (root.rows ? 0 : 876 * (index % 2))
            y: 522 + root.pitch * (root.rows ? index : Math.floor(index / 2))
            width: root.rows ? 1728 : 852
            height: root.high
            row: root.rows
            steps: root.steps
            option: root.scene.options[index] ?? ({letter: "", text: "", look: "plain", word: ""})
        }
    }
    TeamLine {
        x: 96
        y: 872
        team: root.scene.team
        line: root.scene.line
        people: root.scene.people
        tally: root.scene.tally
        locked: root.locked
    }
}
