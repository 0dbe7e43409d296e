namespace Laminar.Operators;

/// <summary>Where a table's rows of a key begin; 0 where there are none.</summary>
internal struct LookupKey
{
    public int First;
}
