pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// A question in any of its states. Texts keep their places from reading to reveal.
Picture {
    id: root

    // With a picture, film or sound beside it the question has less room.
    readonly property bool shows: !!scene.media
    readonly property real room: !shows ? 1380 : Backstage.fit(scene.text, 888, 700, [36, 42, 7], 0).px < 36 ? 1096 : 888
    readonly property bool locked: scene.options.some(option => option.look === "chosen")
    readonly property int count: scene.options.length
    // Two columns or rows, and one size for all options, so that no size gives a hint: the first
    // of these that holds the longest. Each is rows?, px, line height, most lines.
    readonly property var layouts: count === 3 || count === 1 ? [[true, 52, 60, 1], [true, 46, 54, 1], [true, 40, 46, 2], [true, 36, 42, 2]] : count > 4 ? [[false, 52, 60, 1], [false, 46, 54, 1], [false, 40, 45, 2], [false, 36, 42, 2]] : [[false, 52, 60, 2], [true, 50, 58, 1], [true, 44, 52, 1], [false, 38, 43, 3], [true, 40, 48, 1], [false, 36, 42, 3], [true, 36, 44, 1], [true, 36, 39, 2]]
    readonly property var layout: layouts.find(one => holds(one)) ?? layouts[layouts.length - 1]
    readonly property bool rows: layout[0]
    readonly property int ranks: rows ? count : Math.ceil(count / 2)
    // Two lines in each of four rows take the room that the question leaves.
    readonly property bool tight: rows && count > 3 && layout[3] > 1
    readonly property real start: tight ? Math.max(466, words.y + words.height + 8) : 522
    readonly property real pitch: tight ? (862 - start) / count : rows ? (count > 3 ? 86 : layout[3] > 1 ? 115 : 110) : ranks > 2 ? 340 / ranks : 172
    readonly property real high: tight ? pitch - 5 : rows ? (count > 3 ? 76 : layout[3] > 1 ? 108 : 96) : ranks > 2 ? pitch - 12 : 150

    function holds(one: var): bool {
        const room = one[0] ? 1728 - 382 - (count > 3 ? 0 : 20) : 564;
        return scene.options.every(option => Backstage.fit(option.text, room, 700, one.slice(1), 0).px === one[1]);
    }

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
        id: words
        objectName: "question"
        x: 96
        base: root.shows || fitted.lines > 4 ? 204 + 0.96 * px : fitted.lines > 3 ? 262 : fitted.lines > 2 ? 269 : 272
        room: root.room
        weight: 700
        steps: root.shows ? [68, 82, 3, 60, 72, 4, 52, 62, 4, 46, 55, 5, 40, 48, 6, 36, 42, 7] : [72, 88, 2, 68, 82, 3, 60, 73, 4, 50, 59, 5, 42, 49, 6, 36, 42, 7]
        words: root.scene.text
    }
    Loader {
        active: root.shows
        x: 128 + root.room
        y: 216
        width: 1352 - root.room
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
            y: root.start + root.pitch * (root.rows ? index : Math.floor(index / 2))
            width: root.rows ? 1728 : 852
            height: root.high
            row: root.rows
            steps: root.layout.slice(1)
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
