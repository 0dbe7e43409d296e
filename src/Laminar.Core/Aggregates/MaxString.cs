using Laminar.Functions;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>MAX(x) of text held as strings, by code point.</summary>
public struct MaxString
{
    private string? _value;

    /// <summary>Whether there was a value.</summary>
    public readonly bool Has => _value is not null;

    /// <summary>The greatest text, where there was one.</summary>
    public readonly string? Value => _value;

    /// <summary>Looks at a text.</summary>
    public void Add(string value)
    {
        if (_value is null || Compare.Of(value, _value) > 0)
        {
            _value = value;
        }
    }

    /// <summary>Looks at a text if it is to be included.</summary>
    public void Add(string? value, bool include)
    {
        if (include && value is not null)
        {
            Add(value);
        }
    }

    /// <summary>Looks at a later pane's greatest.</summary>
    public void Merge(in MaxString later) => Add(later._value, true);

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_value);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _value);
    }
}
