namespace Laminar.Operators;

/// <summary>Whether a kept row has the value that a function with IGNORE NULLS looks for.</summary>
public interface IHasValue<TKept>
    where TKept : struct
{
    /// <summary>It is not NULL.</summary>
    static abstract bool Of(in TKept row);
}
