namespace Laminar.Formats;

/// <summary>What reading a stream of records came to.</summary>
/// <param name="Rows">Rows pushed.</param>
/// <param name="BadRows">Records left out because they could not be read.</param>
/// <param name="Bytes">Bytes read.</param>
public readonly record struct ReadReport(long Rows, long BadRows, long Bytes);
