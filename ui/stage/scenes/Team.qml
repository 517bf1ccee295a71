pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// A team introduces itself: plate with its turn, what it proposes, who it is, the clock.
Picture {
    id: root

    readonly property int count: scene.members.length
    // Columns and size of the names: the first of these that holds all of them.
    readonly property var layouts: [[3, 46, 6], [3, 40, 12], [2, 46, 6], [3, 36, 12], [2, 40, 10], [2, 36, 12]]
    readonly property var layout: layouts.find(one => count <= one[2] && holds(one[0], one[1])) ?? [3, 36, 12]
    readonly property int columns: layout[0]
    readonly property int px: layout[1]
    readonly property int ranks: Math.ceil(count / columns)
    readonly property real pitch: ranks > 3 ? 45 : ranks > 2 ? 56 : 72
    readonly property real first: ranks > 5 ? 716 : ranks > 4 ? 762 : ranks > 3 ? 806 : ranks > 2 ? 818 : 825

    function place(column: int): real {
        return columns < 3 ? 96 + 876 * column : count > 6 ? 96 + 584 * column : [96, 772, 1326][column];
    }

    function holds(wide: int, size: int): bool {
        const rooms = wide < 3 ? [852, 852] : count > 6 ? [560, 560, 560] : [652, 532, 498];
        return scene.members.every((one, n) => {
            const note = one.note === "" ? 0 : Backstage.width(one.note, 400, size) + 18;
            return 52 + Backstage.width(one.name, 600, size) + note <= rooms[n % wide];
        });
    }


    Header {
        header: root.scene.header
    }
    Rectangle {
        x: 96
        y: 150
        width: 210
        height: 250
        radius: 20
        color: Theme.gold
        antialiasing: true
        FitWords {
            x: (parent.width - width) / 2
            base: 58
            room: 180
            steps: [42, 50, 1, 36, 44, 1]
            weight: 700
            color: Theme.goldInk
            words: root.scene.turn_label
        }
        FitWords {
            x: (parent.width - width) / 2
            base: 160 + 0.33 * px
            room: 180
            size: 164
            weight: 900
            color: Theme.goldInk
            words: root.scene.turn
        }
    }
    FitWords {
        x: 346
        middle: full.fitted.lines > 1 ? 222 : 247
        room: 898
        steps: [156, 176, 1, 128, 144, 1, 105, 120, 1, 76, 86, 2]
        weight: 900
        words: root.scene.name
    }
    FitWords {
        id: full
        x: 346
        base: fitted.lines > 1 ? 366 : 381
        room: 898
        steps: [54, 64, 1, 46, 56, 1, 38, 46, 1, 36, 40, 2]
        color: Theme.ink2
        words: root.scene.full_name
    }
    Words {
        x: 96
        base: 484
        px: 40
        weight: 600
        color: Theme.gold
        text: root.scene.topic_label
    }
    FitWords {
        x: 96
        base: fitted.lines > 2 ? 536 : 559
        room: 1148
        steps: [66, 78, 2, 56, 68, 2, 46, 56, 2, 40, 48, 3, 36, 43, 3]
        weight: 700
        words: root.scene.topic
    }
    ClockPlate {
        objectName: "clock"
        x: 1284
        y: 150
        face: root.scene.clock ?? null
    }
    Rectangle {
        x: 96
        y: root.ranks > 4 ? 664 : 695
        width: 1728
        height: 2
        color: Theme.lineSoft
    }
    Words {
        visible: root.ranks < 6
        x: 96
        base: root.ranks > 4 ? 716 : 760
        px: 40
        weight: 600
        color: Theme.gold
        text: root.scene.members_label
    }
    Repeater {
        model: root.count
        delegate: Item {
            id: member
            required property int index
            readonly property var line: root.scene.members[index] ?? ({name: "", note: ""})
            readonly property real base: root.first + root.pitch * Math.floor(index / root.columns)
            x: root.place(index % root.columns)
            Icon {
                x: 2
                y: member.base - 32
                size: 34
                stroke: 2.800
                filled: member.line.note !== ""
                name: filled ? "star" : "person"
            }
            Words {
                id: name
                x: 52
                base: member.base
                px: root.px
                weight: 600
                text: member.line.name
            }
            Words {
                x: name.x + name.width + 18
                base: member.base
                px: root.px
                color: Theme.ink2
                text: member.line.note
            }
        }
    }
}
