using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>One grouping expression.</summary>
/// <param name="Name">Its column's name.</param>
/// <param name="Value">The expression, over the input row.</param>
/// <param name="Kind">Its canonical C# type.</param>
/// <param name="Bits">How many bits of a packed key hold it, or 0 if it cannot be packed.</param>
/// <param name="Shift">Its lowest bit in a packed key.</param>
/// <param name="NullBit">The bit of the packed key, or of the mask of NULLs, that says it is NULL; -1 where it cannot be.</param>
public sealed record KeyColumn(string Name, Expr Value, ClrKind Kind, int Bits, int Shift, int NullBit)
{
    public bool Nullable => NullBit >= 0;
}

/// <summary>
/// How a key is held. Packed: all columns in one ulong, which makes hash and comparison one instruction each. Otherwise a field a column, and a
/// mask of NULLs after them where a column can be NULL.
/// </summary>
public sealed record KeyLayout(EquatableArray<KeyColumn> Columns, bool Packed)
{
    /// <summary>Rows are grouped by their window alone.</summary>
    public bool IsEmpty => Columns.Count == 0;

    public bool HasNullMask
    {
        get
        {
            foreach (var column in Columns)
            {
                if (column.Nullable)
                {
                    return !Packed;
                }
            }

            return false;
        }
    }
}
