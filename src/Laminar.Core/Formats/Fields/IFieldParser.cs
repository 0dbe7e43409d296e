using System;

namespace Laminar.Formats;

/// <summary>Reads a value from a field's bytes, without exceptions and without culture.</summary>
internal interface IFieldParser<T>
{
    /// <summary>What messages say was expected.</summary>
    static abstract string Expected { get; }

    static abstract bool TryParse(ReadOnlySpan<byte> text, out T value);
}
