namespace Laminar.Operators;

/// <summary>A stage that would rather have more rows at once: see <see cref="OutputBlock.Long"/>.</summary>
internal interface ITakesLongBlocks;
