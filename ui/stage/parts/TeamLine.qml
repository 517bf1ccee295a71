pragma ComponentBehavior: Bound
import QtQuick

// Whose turn it is, what they do, who answers, and on the right their tally.
Item {
    id: root

    property string team: ""
    property var line: []
    property var people: []
    property var tally: []
    property bool locked: false
    readonly property real room: (tally.length > 0 ? total.x - 40 : width) - place.x
    readonly property real free: room - (line.length > 0 ? words.width + 32 : 0)
    // The largest of these sizes that holds all names on one line; else 0: two lines, no icons.
    readonly property int px: [44, 40, 36].find(size => names(size) <= free) ?? 0

    function names(size: int): real {
        return people.reduce((sum, name) => sum + 54 + 32 + Backstage.width(name, 600, size), -32);
    }

    width: 1728
    height: 72

    Rectangle {
        id: plate
        width: name.width + 62
        height: 72
        topRightRadius: 12
        bottomRightRadius: 12
        color: Theme.cardHi
        antialiasing: true
        Rectangle {
            width: 10
            height: 72
            color: Theme.gold
        }
        FitWords {
            id: name
            x: 33
            base: fitted.lines > 1 ? 31 : 36 + 0.345 * px
            steps: [46, 56, 1, 40, 48, 1, 36, 44, 1, 36, 35, 2]
            room: 640
            weight: 900
            words: root.team
        }
    }
    Item {
        id: place
        x: plate.width + 28
        height: 72
        Row {
            id: row
            height: 72
            spacing: 32
            transformOrigin: Item.Left
            scale: Math.min(1, root.room / Math.max(1, width))
            Icon {
                visible: root.locked
                anchors.verticalCenter: parent.verticalCenter
                size: 44
                stroke: 2.600
                name: "lock"
            }
            Spans {
                id: words
                visible: root.line.length > 0 && (root.px > 0 || root.people.length === 0)
                height: 72
                base: 52
                spans: root.line
                loud: root.locked
            }
            Repeater {
                model: root.people.length
                delegate: Row {
                    id: person
                    required property int index
                    readonly property string name: root.people[index] ?? ""
                    height: 72
                    spacing: 18
                    Icon {
                        visible: root.px > 0
                        anchors.verticalCenter: parent.verticalCenter
                        size: 36
                        stroke: 2.800
                        name: "person"
                    }
                    FitWords {
                        base: fitted.lines > 1 ? 31 : 52
                        room: root.px > 0 ? 1728 : Backstage.width(person.name, 600, 36) / 2 + 60
                        steps: root.px > 0 ? [root.px, root.px * 1.2, 1] : [36, 36, 2]
                        weight: 600
                        words: person.name
                    }
                }
            }
        }
    }
    Spans {
        id: total
        x: 1728 - width
        height: 72
        base: 52
        spans: root.tally
        loud: true
    }
}
