pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// Lots to draw from. The drawn envelope travels from its slot to its place.
Picture {
    id: root

    property string seen: ""
    readonly property int count: scene.lots.length
    readonly property int columns: count > 16 ? Math.max(5, Math.ceil(Math.sqrt(count))) : 4
    readonly property int ranks: Math.max(4, Math.ceil(count / columns))
    readonly property real wide: 1032 / columns
    readonly property real high: 664 / ranks

    function travel() {
        if (scene.drawn === seen)
            return;
        const first = seen === "-";
        seen = scene.drawn;
        flight.stop();
        big.x = 1224;
        big.y = 240;
        big.scale = 1;
        const slot = scene.lots.findIndex(lot => lot.code === seen);
        if (first || slot < 0 || Backstage.cut)
            return;
        big.scale = (wide - 24) / 600;
        big.x = 96 + (slot % columns) * wide + (wide - 24) / 2 - 300;
        big.y = 240 + Math.floor(slot / columns) * high + (high - 20) / 2 - 210;
        flight.start();
    }

    onSceneChanged: travel()
    Component.onCompleted: {
        seen = "-";
        travel();
    }

    Header {
        header: root.scene.header
    }
    FitWords {
        x: 96
        base: 199
        room: 1008
        size: 60
        weight: 700
        words: root.scene.title
    }
    Repeater {
        model: root.count
        delegate: Envelope {
            required property int index
            readonly property var lot: root.scene.lots[index] ?? ({code: "", look: "used"})
            x: 96 + (index % root.columns) * root.wide
            y: 240 + Math.floor(index / root.columns) * root.high
            width: root.wide - 24
            height: root.high - 20
            code: lot.code
            look: lot.look
        }
    }
    FitWords {
        x: 96
        base: 940
        room: 1080
        steps: [40, 48, 1, 36, 44, 1]
        color: Theme.ink2
        words: root.scene.left
    }
    FitWords {
        x: 1524 - width / 2
        middle: 180
        room: 600
        steps: [60, 70, 1, 52, 60, 1, 42, 48, 2]
        centred: true
        weight: 700
        words: root.scene.team
    }
    Dashes {
        visible: root.scene.drawn === ""
        x: 1224
        y: 240
        width: 600
        height: 420
    }
    Item {
        id: big
        objectName: "big"
        width: 600
        height: 420
        z: 1
        Rectangle {
            visible: root.scene.drawn !== ""
            x: 4
            y: 4
            width: 592
            height: 412
            radius: 24
            color: Theme.gold
            antialiasing: true
        }
        Icon {
            visible: root.scene.drawn === ""
            anchors.centerIn: parent
            size: 240
            stroke: 0.900
            name: "envelope"
            color: Theme.lineSoft
        }
        Fold {
            visible: root.scene.drawn !== ""
        }
        FitWords {
            x: 300 - width / 2
            base: 378
            room: 420
            size: 240
            weight: 900
            color: Theme.goldInk
            words: root.scene.drawn
        }
    }
    Rise {
        shown: root.scene.drawn !== ""
        delay: 500
        FitWords {
            x: 1524 - width / 2
            base: 766
            room: 600
            size: 80
            weight: 900
            color: Theme.gold
            words: root.scene.drawn_label
        }
    }
    FitWords {
        x: 1524 - width / 2
        base: 829
        room: 600
        steps: [44, 54, 1, 38, 46, 1]
        color: Theme.ink2
        words: root.scene.note
    }
    Rectangle {
        x: 1224
        y: 872
        width: 600
        height: 2
        color: Theme.lineSoft
    }
    Seal {
        x: 1524 - width / 2
        y: 890
        text: root.scene.seal
    }
    ParallelAnimation {
        id: flight
        NumberAnimation {
            target: big
            property: "x"
            to: 1224
            duration: 600
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: big
            property: "y"
            to: 240
            duration: 600
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: big
            property: "scale"
            to: 1
            duration: 600
            easing.type: Easing.OutCubic
        }
    }
}
