namespace Laminar;

/// <summary>What happens to a row on which an expression fails.</summary>
public enum BadRows
{
    /// <summary>Push throws a <see cref="BadRowException"/> that names the row and the reason. Rows before it are folded in, it and those after it are not.</summary>
    Fail,

    /// <summary>The row is left out and counted.</summary>
    Skip,
}
