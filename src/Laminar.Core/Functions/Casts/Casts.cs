namespace Laminar.Functions;

/// <summary>
/// CAST between all types. <c>To{Type}</c> takes a value of another type, <c>Parse{Type}</c> a text, <c>ToUtf8</c> and <c>ToText</c> give one. Each
/// but the last two has a form whose name begins with Try, which gives null instead of an exception.
/// </summary>
public static partial class Casts;
