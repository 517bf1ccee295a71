import QtQuick
import stage.parts

// Nothing at all, to the edges of the window.
Picture {
    Rectangle {
        x: Backstage.left
        y: Backstage.top
        width: Backstage.wide
        height: Backstage.high
        color: "black"
    }
}
