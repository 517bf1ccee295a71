pragma ComponentBehavior: Bound
import QtQuick

// Four seconds of confetti for a winner. Pieces fall beside the texts, never behind them, and
// come to rest above the woven band; a still shows them resting.
Item {
    id: root

    readonly property list<color> colors: [Theme.gold, Theme.ink2, Theme.coral, Theme.jade]

    function dice(index: int, salt: int): real {
        const value = Math.sin(index * 127.100 + salt * 311.700) * 43758.545;
        return value - Math.floor(value);
    }

    Repeater {
        model: 72
        delegate: Rectangle {
            id: piece
            required property int index
            readonly property bool beside: index % 3 === 0
            readonly property real rest: Backstage.foot - 36 + 26 * root.dice(index, 3)
            readonly property real start: beside ? 124 + 80 * root.dice(index, 6) : Backstage.foot - 86
            readonly property int wait: Math.round(1800 * root.dice(index, 5))
            readonly property int time: Math.round(1200 + 1000 * root.dice(index, 7))

            x: 12 + (beside ? 640 : 1890) * root.dice(index, 1)
            y: rest
            width: 9 + 14 * root.dice(index, 2)
            height: 9
            rotation: 180 * root.dice(index, 4)
            color: root.colors[index % 4]
            opacity: 0.850
            antialiasing: true

            Component.onCompleted: {
                if (!Backstage.cut) {
                    opacity = 0;
                    y = start;
                    fall.start();
                }
            }
            SequentialAnimation {
                id: fall
                PauseAnimation {
                    duration: piece.wait
                }
                PropertyAction {
                    target: piece
                    property: "opacity"
                    value: 0.850
                }
                ParallelAnimation {
                    NumberAnimation {
                        target: piece
                        property: "y"
                        to: piece.rest
                        duration: piece.time
                        easing.type: Easing.InOutSine
                    }
                    NumberAnimation {
                        target: piece
                        property: "rotation"
                        from: -300
                        to: 180 * root.dice(piece.index, 4)
                        duration: piece.time
                        easing.type: Easing.OutCubic
                    }
                }
            }
        }
    }
}
