import QtQuick
import QtQuick.Shapes

// A dashed frame: a place still open.
Shape {
    id: root

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: Theme.lineSoft
        strokeWidth: 3
        fillColor: "transparent"
        strokeStyle: ShapePath.DashLine
        dashPattern: [3, 3]
        PathRectangle {
            x: 2
            y: 2
            width: root.width - 4
            height: root.height - 4
            radius: 20
        }
    }
}
