pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// Published totals so far. Rows slide from the place they had, up and down only.
Picture {
    id: root

    readonly property int columns: scene.heads.length - 4
    readonly property real step: columns > 3 ? 600 / columns : columns > 2 ? 200 : 240
    readonly property real last: columns > 3 ? 1532 : columns > 2 ? 1520 : 1436
    readonly property real moveX: Math.min(columns > 2 ? 812 : 796, edge(0) - step - 112)

    // One size for all numbers of the columns: the largest that holds the widest.
    readonly property int px: [52, 48, 44, 40, 36].find(size => scene.rows.every(row => row.columns.every(cell => Backstage.width(cell, 400, size) <= step - 10))) ?? 36
    // Where each row stood before; -1 when it was on another page. Who shared a place stood in
    // the order of today.
    readonly property var before: {
        const first = Number(scene.rows[0]?.place ?? 1);
        const rows = scene.rows.map((row, n) => ({n: n, was: typeof row.move === "number" ? Number(row.place) - first + row.move : n}));
        const stood = [];
        let next = 0;
        for (const row of rows.sort((a, b) => a.was - b.was || a.n - b.n)) {
            const here = row.was >= 0 && row.was < rows.length;
            stood[row.n] = here ? Math.min(Math.max(row.was, next), rows.length - 1) : -1;
            if (here)
                next = stood[row.n] + 1;
        }
        return stood;
    }

    function edge(column: int): real {
        return last - (columns - 1 - column) * step;
    }

    Header {
        header: root.scene.header
    }
    FitWords {
        x: 96
        base: 190
        room: 1560
        size: 68
        weight: 700
        words: root.scene.title
    }
    Words {
        x: 1824 - width
        base: 190
        px: 44
        weight: 600
        color: Theme.ink2
        text: root.scene.page
    }
    Repeater {
        model: root.scene.heads.length
        delegate: FitWords {
            required property int index
            readonly property int column: index - 3
            readonly property bool total: index === root.scene.heads.length - 1
            x: index === 0 ? 156 - width / 2 : index === 1 ? 245 : index === 2 ? root.moveX : (total ? 1788 : root.edge(column)) - width
            base: 251
            room: index < 2 ? 400 : index === 2 ? 160 : total ? 250 : root.step - 12
            steps: [38, 46, 1, 36, 44, 1]
            color: Theme.ink2
            words: root.scene.heads[index] ?? ""
        }
    }
    Repeater {
        model: root.scene.rows.length
        delegate: StandingLine {
            required property int index
            row: root.scene.rows[index] ?? null
            striped: index % 2 === 0
            columns: root.columns
            step: root.step
            last: root.last - 96
            moveX: root.moveX - 96
            x: 96
            place: 270 + 85 * index
            from: 270 + 85 * Math.max(0, root.before[index] ?? index)
            fresh: root.before[index] === -1
            px: root.px
        }
    }
}
