using System;

namespace Laminar.Reference;

/// <summary>BYTES.</summary>
public sealed record BytesValue(byte[] Bytes) : IComparable<BytesValue>
{
    public static BytesValue OfHex(string digits) => new(Convert.FromHexString(digits));

    public int CompareTo(BytesValue? other) => Bytes.AsSpan().SequenceCompareTo(other!.Bytes);

    public bool Equals(BytesValue? other) => other is not null && CompareTo(other) == 0;

    public override int GetHashCode() => Bytes.Length == 0 ? 0 : Bytes[0];

    public override string ToString() => "\\x" + Convert.ToHexString(Bytes).ToLowerInvariant();
}
