import QtQuick

// The draw's seal: a lock and the code the hall may note down.
Row {
    id: root

    property string text: ""

    visible: text !== ""
    spacing: 18

    Icon {
        y: 6
        size: 32
        stroke: 2.400
        name: "lock"
        color: Theme.ink2
    }
    Words {
        base: 35
        px: 36
        color: Theme.ink2
        text: root.text
    }
}
