namespace Laminar.Functions;

/// <summary>What came of reading a number.</summary>
internal enum Reading
{
    Good,
    NotOne,
    OutOfRange,
}
