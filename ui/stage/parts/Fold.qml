import QtQuick
import QtQuick.Shapes

// The folds of the big drawn envelope, 600 x 420.
Shape {
    width: 600
    height: 420
    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: Qt.alpha(Theme.goldInk, 0.350)
        strokeWidth: 4
        fillColor: "transparent"
        PathSvg {
            path: "M14 402L150 294M586 402L450 294"
        }
    }
    ShapePath {
        strokeColor: Qt.alpha(Theme.goldInk, 0.820)
        strokeWidth: 6
        fillColor: "transparent"
        PathSvg {
            path: "M14 20L300 196L586 20"
        }
    }
}
