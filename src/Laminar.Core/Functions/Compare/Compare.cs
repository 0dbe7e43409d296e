namespace Laminar.Functions;

/// <summary>PostgreSQL's order, for the types on which C#'s operators differ from it or do not exist.</summary>
public static partial class Compare;
