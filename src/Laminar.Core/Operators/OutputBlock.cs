namespace Laminar.Operators;

/// <summary>Rows that an operator hands on at once: enough to spread the call, few enough to stay in the first-level cache.</summary>
internal static class OutputBlock
{
    public const int Length = 256;
}
