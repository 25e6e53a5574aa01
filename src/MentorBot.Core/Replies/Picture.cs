namespace MentorBot.Core.Replies;

/// <summary>A drawing that comes with a text which says the same: wherever pictures cannot be made, the text stands alone.</summary>
/// <param name="Svg">The whole drawing; it refers to nothing outside of itself.</param>
/// <param name="Alt">What it shows, in words, for those who cannot see it.</param>
public sealed record Picture(string Svg, string Alt);
