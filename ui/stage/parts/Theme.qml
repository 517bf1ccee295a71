pragma Singleton
import QtQuick

// Colours of the hall; the view fills them in from a theme before the stage is built.
QtObject {
    property string name: "navy"
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
