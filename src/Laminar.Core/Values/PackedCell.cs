using System;

namespace Laminar.Values;

/// <summary>An element of an array, or a field of a row or map: where one value of a composite lies.</summary>
internal readonly ref struct PackedCell(ReadOnlySpan<byte> composite, int index, bool isField)
{
    private readonly ReadOnlySpan<byte> _composite = composite;

    public bool IsNull => PackedArray.IsNull(_composite, index);

    public T Get<T>()
        where T : struct => isField ? PackedField.Read<T>(PackedArray.Get<Utf8>(_composite, index)) : PackedArray.Get<T>(_composite, index);
}
