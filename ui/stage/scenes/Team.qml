pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// A team introduces itself: plate with its turn, what it proposes, who it is, the clock.
Picture {
    id: root

    readonly property int count: scene.members.length
    readonly property bool many: count > 6

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
        base: 559
        room: 1148
        steps: [66, 78, 2, 56, 68, 2, 46, 56, 2]
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
        y: 695
        width: 1728
        height: 2
        color: Theme.lineSoft
    }
    Words {
        x: 96
        base: 760
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
            readonly property int column: index % 3
            readonly property real base: (root.many ? 818 : 825) + (root.many ? 56 : 72) * Math.floor(index / 3)
            readonly property real room: root.many ? 508 : [600, 480, 440][column]
            x: root.many ? 96 + 584 * column : [96, 772, 1326][column]
            Icon {
                x: 2
                y: member.base - 32
                size: 34
                stroke: 2.800
                filled: member.line.note !== ""
                name: filled ? "star" : "person"
            }
            FitWords {
                id: name
                x: 52
                base: member.base
                room: member.room - (member.line.note === "" ? 0 : note.width + 18)
                steps: root.many ? [40, 48, 1, 36, 44, 1, 36, 38, 1] : [46, 56, 1, 40, 48, 1, 36, 42, 1]
                weight: 600
                words: member.line.name
            }
            Words {
                id: note
                x: name.x + name.width + 18
                base: member.base
                px: root.many ? 40 : 46
                color: Theme.ink2
                text: member.line.note
            }
        }
    }
}
