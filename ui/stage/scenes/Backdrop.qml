pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// The picture of the contest: before, between, after.
Picture {
    id: root

    band: 50

    component Line: FitWords {
        x: (1920 - width) / 2 + spacing / 2
        centred: true
    }

    Gong {
        cy: 505
        r: 640
        clear: [Qt.rect(540, 62, 840, 128), Qt.rect(180, 236, 1560, 534), Qt.rect(600, 800, 720, 130)]
    }
    Line {
        base: 105
        size: 44
        spacing: 2
        color: Theme.ink2
        words: root.scene.superior
    }
    Line {
        base: root.scene.superior === "" ? 140 : 165
        size: 50
        weight: 700
        spacing: 2
        words: root.scene.organizer
    }
    Rectangle {
        visible: root.scene.organizer !== ""
        x: 810
        y: 198
        width: 300
        height: 4
        color: Theme.gold
    }
    Line {
        base: 318
        size: 84
        weight: 600
        spacing: 18
        words: root.scene.event
    }
    Line {
        base: fitted.lines > 1 ? 448 : 562
        room: 1640
        spacing: 2
        steps: [216, 250, 1, 184, 212, 1, 150, 172, 1, 124, 142, 1, 104, 122, 2, 90, 106, 2]
        weight: 900
        color: Theme.gold
        words: root.scene.title
    }
    Line {
        base: fitted.lines > 1 ? 690 : 717
        steps: [112, 130, 1, 96, 112, 1, 76, 88, 1, 64, 74, 2]
        room: 1640
        weight: 700
        words: root.scene.subtitle
    }
    Line {
        base: 851
        size: 54
        weight: 700
        spacing: 1
        color: Theme.gold
        words: root.scene.region
    }
    Line {
        base: 919
        size: 44
        color: Theme.ink2
        words: root.scene.place_date
    }
}
