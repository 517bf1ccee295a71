import QtQuick
import stage.parts

// Nothing at all, to the edges of the window.
Picture {
    Rectangle {
        x: -4000
        y: -4000
        width: 9920
        height: 9080
        color: "black"
    }
}
