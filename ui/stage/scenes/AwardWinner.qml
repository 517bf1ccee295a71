import QtQuick
import stage.parts

// One winner, named; confetti beside the name.
Picture {
    id: root

    band: 50

    Gong {
        cx: 380
        cy: 500
        r: 480
        hole: 230
        clear: [Qt.rect(700, 220, 1124, 680)]
    }
    Confetti {}
    Header {
        header: root.scene.header
    }
    Medal {
        cx: 380
        cy: 500
        r: 200
        number: root.scene.number
    }
    FitWords {
        x: 702
        base: 304
        room: 1122
        size: 68
        weight: 700
        color: Theme.gold
        words: root.scene.tier
    }
    Rise {
        x: 702
        delay: 320
        FitWords {
            middle: 461
            room: 1122
            steps: [232, 262, 1, 200, 224, 1, 165, 190, 1, 120, 142, 2, 100, 118, 2, 84, 98, 3]
            weight: 900
            words: root.scene.name
        }
        FitWords {
            base: fitted.lines > 1 ? 638 : 647
            room: 1122
            steps: [60, 70, 1, 52, 62, 1, 44, 52, 1, 38, 46, 1, 38, 44, 2]
            color: Theme.ink2
            words: root.scene.full_name
        }
    }
    Rectangle {
        visible: root.scene.total !== ""
        x: 702
        y: 708
        width: 1122
        height: 2
        color: Theme.lineSoft
    }
    Rise {
        delay: 640
        x: 702
        Words {
            id: label
            base: 848
            px: 52
            color: Theme.ink2
            text: root.scene.total_label
        }
        Words {
            x: label.width + 28
            base: 848
            px: 120
            weight: 900
            color: Theme.gold
            text: root.scene.total
        }
    }
}
