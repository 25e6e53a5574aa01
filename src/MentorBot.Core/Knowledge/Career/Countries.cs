using System.Collections.Frozen;

namespace MentorBot.Core.Knowledge.Career;

/// <summary>
/// The countries of ISO 3166-1 by their two letters, under the names that questions are read with (<c>entities/places.csv</c>), and by the
/// part of the world they lie in: the nearest figure is looked for there first. XK is not in the standard, and what everybody writes.
/// </summary>
public static class Countries
{
    private static readonly FrozenDictionary<string, (string Name, string Part)> s_byCode = Read(
        ("Africa", """
            DZ Algeria; AO Angola; BJ Benin; BW Botswana; IO British Indian Ocean Territory; BF Burkina Faso; BI Burundi; CV Cape Verde;
            CM Cameroon; CF Central African Republic; TD Chad; KM Comoros; CG Congo; CD DR Congo; CI Ivory Coast; DJ Djibouti; EG Egypt;
            GQ Equatorial Guinea; ER Eritrea; SZ Eswatini; ET Ethiopia; GA Gabon; GM Gambia; GH Ghana; GN Guinea; GW Guinea-Bissau;
            KE Kenya; LS Lesotho; LR Liberia; LY Libya; MG Madagascar; MW Malawi; ML Mali; MR Mauritania; MU Mauritius; YT Mayotte;
            MA Morocco; MZ Mozambique; NA Namibia; NE Niger; NG Nigeria; RE Réunion; RW Rwanda; SH Saint Helena;
            ST São Tomé and Príncipe; SN Senegal; SC Seychelles; SL Sierra Leone; SO Somalia; ZA South Africa; SS South Sudan; SD Sudan;
            TZ Tanzania; TG Togo; TN Tunisia; UG Uganda; EH Western Sahara; ZM Zambia; ZW Zimbabwe
            """),
        ("Americas", """
            AI Anguilla; AG Antigua and Barbuda; AR Argentina; AW Aruba; BS Bahamas; BB Barbados; BZ Belize; BM Bermuda; BO Bolivia;
            BQ Caribbean Netherlands; BV Bouvet Island; BR Brazil; VG British Virgin Islands; CA Canada; KY Cayman Islands; CL Chile;
            CO Colombia; CR Costa Rica; CU Cuba; CW Curaçao; DM Dominica; DO Dominican Republic; EC Ecuador; SV El Salvador;
            FK Falkland Islands; GF French Guiana; GL Greenland; GD Grenada; GP Guadeloupe; GT Guatemala; GY Guyana; HT Haiti;
            HN Honduras; JM Jamaica; MQ Martinique; MX Mexico; MS Montserrat; NI Nicaragua; PA Panama; PY Paraguay; PE Peru;
            PR Puerto Rico; BL Saint Barthélemy; KN Saint Kitts and Nevis; LC Saint Lucia; MF Saint Martin; PM Saint Pierre and Miquelon;
            VC Saint Vincent and the Grenadines; SX Sint Maarten; GS South Georgia; SR Suriname; TT Trinidad and Tobago;
            TC Turks and Caicos Islands; VI U.S. Virgin Islands; US United States; UY Uruguay; VE Venezuela
            """),
        ("Asia", """
            AF Afghanistan; AM Armenia; AZ Azerbaijan; BH Bahrain; BD Bangladesh; BT Bhutan; BN Brunei; KH Cambodia; CN China; CY Cyprus;
            GE Georgia; HK Hong Kong; IN India; ID Indonesia; IR Iran; IQ Iraq; IL Israel; JP Japan; JO Jordan; KZ Kazakhstan; KW Kuwait;
            KG Kyrgyzstan; LA Laos; LB Lebanon; MO Macau; MY Malaysia; MV Maldives; MN Mongolia; MM Myanmar; NP Nepal; KP North Korea;
            OM Oman; PK Pakistan; PS Palestine; PH Philippines; QA Qatar; SA Saudi Arabia; SG Singapore; KR South Korea; LK Sri Lanka;
            SY Syria; TW Taiwan; TJ Tajikistan; TH Thailand; TL Timor-Leste; TR Turkey; TM Turkmenistan; AE United Arab Emirates;
            UZ Uzbekistan; VN Vietnam; YE Yemen
            """),
        ("Europe", """
            AX Åland Islands; AL Albania; AD Andorra; AT Austria; BY Belarus; BE Belgium; BA Bosnia and Herzegovina; BG Bulgaria;
            HR Croatia; CZ Czech Republic; DK Denmark; EE Estonia; FO Faroe Islands; FI Finland; FR France; DE Germany; GI Gibraltar;
            GR Greece; GG Guernsey; HU Hungary; IS Iceland; IE Ireland; IM Isle of Man; IT Italy; JE Jersey; XK Kosovo; LV Latvia;
            LI Liechtenstein; LT Lithuania; LU Luxembourg; MT Malta; MD Moldova; MC Monaco; ME Montenegro; NL Netherlands;
            MK North Macedonia; NO Norway; PL Poland; PT Portugal; RO Romania; RU Russia; SM San Marino; RS Serbia; SK Slovakia;
            SI Slovenia; ES Spain; SJ Svalbard and Jan Mayen; SE Sweden; CH Switzerland; UA Ukraine; GB United Kingdom; VA Vatican City
            """),
        ("Oceania", """
            AS American Samoa; AQ Antarctica; AU Australia; CX Christmas Island; CC Cocos Islands; CK Cook Islands; FJ Fiji;
            PF French Polynesia; TF French Southern Territories; GU Guam; HM Heard and McDonald Islands; KI Kiribati;
            MH Marshall Islands; FM Micronesia; NR Nauru; NC New Caledonia; NZ New Zealand; NU Niue; NF Norfolk Island;
            MP Northern Mariana Islands; PW Palau; PG Papua New Guinea; PN Pitcairn Islands; WS Samoa; SB Solomon Islands; TK Tokelau;
            TO Tonga; TV Tuvalu; UM U.S. Outlying Islands; VU Vanuatu; WF Wallis and Futuna
            """));

    private static readonly FrozenDictionary<string, string> s_byName =
        s_byCode.ToFrozenDictionary(country => country.Value.Name, country => country.Key, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Codes => s_byCode.Keys;

    /// <summary>The common English short name; null where there is no country of these two capital letters.</summary>
    public static string? NameOf(string code) => s_byCode.TryGetValue(code, out var country) ? country.Name : null;

    /// <summary>The two letters of a country by its name, any case; null where it is unknown.</summary>
    public static string? CodeOf(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>Whether both lie in one part of the world.</summary>
    public static bool AreNear(string code, string other) =>
        s_byCode.TryGetValue(code, out var one) && s_byCode.TryGetValue(other, out var two) && one.Part == two.Part;

    private static FrozenDictionary<string, (string Name, string Part)> Read(params (string Part, string Countries)[] parts) =>
        parts.SelectMany(part => part.Countries.Split(';', StringSplitOptions.TrimEntries)
            .Select(line => (Code: line[..2], Name: line[3..], part.Part)))
            .ToFrozenDictionary(country => country.Code, country => (country.Name, country.Part));
}
