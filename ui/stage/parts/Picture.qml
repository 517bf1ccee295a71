import QtQuick

// What every scene is: 1920 x 1080, drawn from `scene` alone, over a band of so many percent.
Item {
    property var scene
    property int band: 26

    width: 1920
    height: 1080
}
