using System;
using System.Collections.Generic;

namespace Laminar.Compiler.Physical;

/// <summary>A field of an emitted struct.</summary>
public sealed record FieldLayout(string Name, string Type, int Offset, int Size);

/// <summary>
/// An emitted struct in memory: fields in order, each at a multiple of its alignment, the whole a multiple of the greatest. A struct that holds references is laid
/// out by the runtime as it likes; its offsets are not known here.
/// </summary>
public sealed record StructLayout(EquatableArray<FieldLayout> Fields, int Size, int Alignment, bool HasReferences)
{
    public static StructLayout Of(IEnumerable<(string Name, string Type, FieldSize Size)> fields)
    {
        var items = new List<FieldLayout>();
        var end = 0;
        var alignment = 1;
        var hasReferences = false;
        foreach (var (name, type, size) in fields)
        {
            var offset = Align(end, size.Alignment);
            items.Add(new FieldLayout(name, type, offset, size.Bytes));
            end = offset + size.Bytes;
            alignment = Math.Max(alignment, size.Alignment);
            hasReferences |= size.HasReferences;
        }

        return new StructLayout(items.ToEquatableArray(), Align(Math.Max(end, 1), alignment), alignment, hasReferences);
    }

    public FieldSize AsField() => new(Size, Alignment, HasReferences);

    private static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
}

/// <summary>What a field takes.</summary>
public readonly record struct FieldSize(int Bytes, int Alignment, bool HasReferences = false);
