namespace Laminar.Values;

/// <summary>A view of packed bytes: <see cref="SqlArray{T}"/> and its like, which are laid out as the text that they hold.</summary>
internal interface IPacked
{
    Utf8 Packed { get; }
}
