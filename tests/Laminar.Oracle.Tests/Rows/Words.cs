using System;

namespace Laminar.Oracle.Rows;

/// <summary>A class; text is string only; rows in order, or late.</summary>
[Stream(EventTime = nameof(When))]
public sealed class Words(DateTime when, string word, string? note, int count, int? score, double weight)
{
    public DateTime When { get; } = when;

    public string Word { get; } = word;

    public string? Note { get; } = note;

    public int Count { get; } = count;

    public int? Score { get; } = score;

    public double Weight { get; } = weight;
}
