import QtQuick

// Holds something that appears: it fades in and rises 12 px in 420 ms, after `delay`.
Item {
    id: root

    property bool shown: true
    property int delay: 0
    property int duration: 420
    property real lift: 12
    property bool early: true
    default property alias content: inner.data

    function play() {
        motion.stop();
        if (shown && !Backstage.cut) {
            inner.opacity = 0;
            inner.y = lift;
            motion.start();
        } else {
            inner.opacity = 1;
            inner.y = 0;
        }
    }

    visible: shown
    onShownChanged: play()
    Component.onCompleted: {
        if (early)
            play();
    }

    Item {
        id: inner
        width: root.width
        height: root.height
    }
    SequentialAnimation {
        id: motion
        PauseAnimation {
            duration: root.delay
        }
        ParallelAnimation {
            NumberAnimation {
                target: inner
                property: "opacity"
                to: 1
                duration: root.duration
                easing.type: Easing.OutCubic
            }
            NumberAnimation {
                target: inner
                property: "y"
                to: 0
                duration: root.duration
                easing.type: Easing.OutCubic
            }
        }
    }
}
