/** name@version, as it stands on every sheet; a test holds it against package.json. */
export const ENGINE = 'factsheet@0.1.0'
