using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Laminar.Cli.Output;

/// <summary>Lays out a table.</summary>
internal sealed class TableText(Stream stream, string[] columns)
{
    // Enough for good widths, and not yet a wait.
    private const int HeldBack = 200;
    private const int MaxCell = 60;

    private readonly List<Cell[]> _held = [];
    private readonly int[] _widths = [.. columns.Select(name => name.Length)];
    private readonly bool[] _numbers = new bool[columns.Length];
    private bool _started;

    public void Add(List<Cell> row)
    {
        var cells = row.Select(Shorten).ToArray();
        if (_started)
        {
            Write(Line(cells));
            return;
        }

        _held.Add(cells);
        if (_held.Count == HeldBack)
        {
            Flush();
        }
    }

    public void Flush()
    {
        if (!_started)
        {
            Start();
        }

        stream.Flush();
    }

    private void Start()
    {
        _started = true;
        foreach (var row in _held)
        {
            for (var i = 0; i < row.Length; i++)
            {
                _widths[i] = Math.Max(_widths[i], row[i].Text.Length);
                _numbers[i] |= row[i].IsNumber;
            }
        }

        Write(Line([.. columns.Select((name, i) => new Cell(name, _numbers[i]))]));
        Write(string.Join("  ", _widths.Select(width => new string('-', width))));
        foreach (var row in _held)
        {
            Write(Line(row));
        }

        _held.Clear();
    }

    private string Line(Cell[] cells) =>
        string.Join("  ", cells.Select((cell, i) => cell.IsNumber ? cell.Text.PadLeft(_widths[i]) : cell.Text.PadRight(_widths[i]))).TrimEnd();

    private void Write(string line) => stream.Write(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>On one line, nothing in it that a terminal would act on.</summary>
    private static Cell Shorten(Cell cell)
    {
        var text = cell.Text.Any(char.IsControl) ? string.Concat(cell.Text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : cell.Text;
        return cell with { Text = text.Length > MaxCell ? string.Concat(text.AsSpan(0, MaxCell - 1), "…") : text };
    }
}
