using System;
using System.Collections.Generic;

namespace Laminar.Formats;

/// <summary>What an operation does to the result.</summary>
/// <param name="Removes">before goes.</param>
/// <param name="Adds">after comes.</param>
internal readonly record struct Operation(bool Removes, bool Adds);

/// <summary>The members of an envelope, and what must be true of them together.</summary>
internal sealed unsafe class EnvelopeMembers
{
    private const int Own = 3;

    private readonly string[] _names;
    private readonly int _before;
    private readonly int _after;
    private readonly int _op;

    public EnvelopeMembers(ReadOnlySpan<string> columns)
    {
        Columns = columns.Length;
        _before = 2 * Columns;
        _after = _before + 1;
        _op = _after + 1;
        _names = new string[_before + Own];
        for (var i = 0; i < Columns; i++)
        {
            _names[i] = "before." + columns[i];
            _names[Columns + i] = "after." + columns[i];
        }

        _names[_before] = "before";
        _names[_after] = "after";
        _names[_op] = "op";

        // A message with a schema has the envelope as its payload.
        var all = new List<(string Name, int Column)>();
        for (var i = 0; i < _names.Length; i++)
        {
            all.Add((_names[i], i));
            all.Add(("payload." + _names[i], i));
        }

        Members = new JsonMembers([.. all]);
    }

    public JsonMembers Members { get; }

    /// <summary>How many columns a row has.</summary>
    public int Columns { get; }

    /// <summary>How many slots an envelope has.</summary>
    public int Count => _names.Length;

    public string Name(int slot) => _names[slot];

    /// <summary>What is wrong with the envelope, and where; null where nothing is.</summary>
    public string? Check(FieldSlice* slots, out Operation operation, out byte* place)
    {
        var op = slots[_op];
        place = op.Start;
        operation = op is { Form: FieldForm.Quoted, Length: 1 } ? *op.Start switch
        {
            (byte)'c' or (byte)'r' => new Operation(false, true),
            (byte)'u' => new Operation(true, true),
            (byte)'d' => new Operation(true, false),
            _ => default,
        } : default;
        if (operation == default)
        {
            return op.IsNull ? "an envelope is expected: {\"before\": …, \"after\": …, \"op\": \"c\"}" : "op is expected to be c, u, d or r";
        }

        if (operation.Removes && !IsObject(slots[_before], out place))
        {
            return operation.Adds
                ? "op is u and before is no row: the source has to log whole rows (in PostgreSQL, REPLICA IDENTITY FULL)"
                : "op is d and before is no row";
        }

        return operation.Adds && !IsObject(slots[_after], out place) ? "op is " + (char)*op.Start + " and after is no row" : null;
    }

    private static bool IsObject(FieldSlice slot, out byte* place)
    {
        place = slot.Start;
        return slot is { Form: FieldForm.Plain, Length: > 0 } && *slot.Start == '{';
    }
}
