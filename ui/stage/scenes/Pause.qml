import QtQuick
import stage.parts

// Technical pause: its countdown, and the line that says what is kept.
Picture {
    id: root

    Gong {
        cy: 518
        r: 600
        clear: [Qt.rect(330, 170, 1260, 160), Qt.rect(330, 360, 1260, 540)]
    }
    Header {
        header: root.scene.header
    }
    Row {
        x: 960 - width / 2
        y: 189
        spacing: 40
        Rectangle {
            width: 124
            height: 124
            radius: 62
            color: "transparent"
            border.width: 8
            border.color: Theme.gold
            antialiasing: true
            Icon {
                anchors.centerIn: parent
                size: 86
                stroke: 3.600
                name: "pause"
            }
        }
        FitWords {
            base: 106
            room: 1440
            size: 128
            weight: 900
            words: root.scene.title
        }
    }
    FitWords {
        x: 960 - width / 2
        base: 422
        room: 1640
        size: 64
        words: clock.phase === "over" && root.scene.over ? root.scene.over : root.scene.lead
    }
    FaceClock {
        id: clock
        objectName: "clock"
        face: root.scene.clock ?? null
    }
    Words {
        visible: !!root.scene.clock
        x: 960 - width / 2
        base: 699
        px: 300
        weight: 700
        color: Theme.gold
        text: clock.long
    }
    FitWords {
        x: 960 - width / 2
        id: kept
        base: fitted.lines > 1 ? 786 : 818
        room: 1640
        steps: [54, 64, 1, 46, 56, 1, 46, 54, 2]
        weight: 600
        centred: true
        words: root.scene.kept
    }
    FitWords {
        x: 960 - width / 2
        base: kept.fitted.lines > 1 ? 912 : 885
        room: 1640
        steps: [46, 56, 1, 40, 48, 1, 36, 44, 1]
        color: Theme.ink2
        words: root.scene.note
    }
}
