import QtQuick
import stage.parts

// A tier is called; nobody is named yet.
Picture {
    id: root

    band: 50

    Gong {
        cy: 500
        r: 610
        hole: 260
        clear: [Qt.rect(500, 690, 920, 262), Qt.rect(700, 150, 520, 520)]
    }
    Header {
        header: root.scene.header
    }
    Medal {
        number: root.scene.number
    }
    FitWords {
        x: 960 - width / 2
        id: title
        middle: fitted.lines > 1 ? 752 : 774
        room: 1640
        steps: [156, 180, 1, 140, 160, 1, 112, 130, 1, 80, 94, 2]
        weight: 900
        centred: true
        words: root.scene.title
    }
    FitWords {
        x: 960 - width / 2
        base: title.fitted.lines > 1 ? 936 : 926
        room: 1640
        size: title.fitted.lines > 1 ? 58 : 68
        weight: 600
        color: Theme.gold
        words: root.scene.target
    }
}
