pragma Singleton
import QtQuick

// Colours of the hall; the view fills them in from a theme before the stage is built.
QtObject {
    // Names everything that can be seen of the theme, the logo and the picture of the ground.
    property string look: "navy"
    // Width of the logo by its height; 0 without one.
    property real logo: 0
    property bool pictured: false
    property color bg0
    property color bg1
    property color bgHi
    property color card
    property color cardHi
    property color line
    property color lineSoft
    property color ink
    property color ink2
    property color dim
    property color gold
    property color goldInk
    property color jade
    property color jadeInk
    property color coral
    property color coralFill
    property color coralInk
    property color motif
}
