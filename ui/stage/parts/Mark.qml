import QtQuick

// A labelled number, centred on its place: the panel's result, a penalty.
Item {
    id: root

    property string label: ""
    property string number: ""

    FitWords {
        x: (root.width - width) / 2
        base: 705
        room: root.width
        steps: [44, 54, 1, 38, 46, 1]
        color: Theme.ink2
        words: root.label
    }
    FitWords {
        x: (root.width - width) / 2
        base: 828
        room: root.width
        size: 112
        weight: 700
        words: root.number
    }
}
