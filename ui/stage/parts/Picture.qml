import QtQuick

// What every scene is: 1920 x 1080, drawn from `scene` alone, over a band of so many percent.
// A scene that lets the contest's picture be bold lists its texts in `bold`: "x,y,w,h;x,y,w,h".
Item {
    property var scene
    property int band: 26
    property string bold: ""

    width: 1920
    height: 1080
}
